import type { Channel, HostEvent, MenuCommand } from './channels.ts';
import type { ChannelInput, ChannelOutput } from './contract.ts';

export type HostEventPayload = {
  readonly 'menu.command': MenuCommand;
  readonly 'host.resumed': null;
  readonly 'host.closing': null;
};

/** `window.bridge`: all that the page can reach outside of itself. Frozen. */
export type Bridge = {
  readonly [C in Channel]: (input: ChannelInput<C>) => Promise<ChannelOutput<C>>;
} & {
  readonly on: <E extends HostEvent>(event: E, listener: (payload: HostEventPayload[E]) => void) => () => void;
};
