import { type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron';
import { fail } from '#domain/result.ts';
import { type Channel, channels, projectorChannels } from '#shared/channels.ts';
import { type ChannelInput, type ChannelOutput, contract } from '#shared/contract.ts';
import { appOrigin } from './protocol.ts';
import { report } from './report.ts';

/** One handler a channel. A handler returns data for what a person can act on and throws for bugs. */
export type Handlers = {
  readonly [C in Channel]: (input: ChannelInput<C>) => Promise<ChannelOutput<C>> | ChannelOutput<C>;
};

/**
 * The only place that listens to the page. Each call is answered only to the main frame of our own origin,
 * with input and output read by their schemas; neither stacks nor paths go back. The projector's page only reads.
 */
export function registerHandlers(handlers: Handlers, isProjector: (sender: WebContents) => boolean): void {
  for (const channel of channels) {
    const isReading = projectorChannels.includes(channel);
    const mayAsk = (event: IpcMainInvokeEvent) => isOurPage(event) && (isReading || !isProjector(event.sender));
    ipcMain.handle(channel, async (event, input: unknown) => answer({ handlers, mayAsk, channel, event, input }));
  }
}

type Call = {
  readonly handlers: Handlers;
  readonly mayAsk: (event: IpcMainInvokeEvent) => boolean;
  readonly channel: Channel;
  readonly event: IpcMainInvokeEvent;
  readonly input: unknown;
};

async function answer({ handlers, mayAsk, channel, event, input }: Call): Promise<unknown> {
  if (!mayAsk(event)) {
    report(`refused ${channel}: foreign sender`);
    return fail({ code: 'bad_request' });
  }
  const parsed = contract[channel].input.safeParse(input);
  if (!parsed.success) {
    report(`refused ${channel}: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
    return fail({ code: 'bad_request' });
  }
  try {
    const handler = handlers[channel] as (value: unknown) => unknown;
    return contract[channel].output.parse(await handler(parsed.data));
  } catch (cause: unknown) {
    report(`failed ${channel}`, cause);
    return fail({ code: 'internal' });
  }
}

function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${appOrigin}/`);
}
