import { assertNever } from '#domain/primitives.ts';
import { fail } from '#domain/result.ts';
import type { ChannelInput, ChannelOutput } from '#shared/contract.ts';
import type { ArtifactStore } from '../files/artifact-store.ts';
import type { ChosenFolders } from '../files/chosen-folders.ts';
import type { Passwords } from '../secrets/passwords.ts';
import { sendToFolder, verifyInFolder } from './folder.ts';
import { sendToWebdav, verifyOnWebdav } from './webdav.ts';

export type Deliverer = {
  readonly send: (input: ChannelInput<'delivery.send'>) => Promise<ChannelOutput<'delivery.send'>>;
  readonly verify: (input: ChannelInput<'delivery.verify'>) => Promise<ChannelOutput<'delivery.verify'>>;
};

type Parts = {
  readonly artifacts: Pick<ArtifactStore, 'read'>;
  readonly folders: Pick<ChosenFolders, 'pathOf'>;
  readonly passwords: Pick<Passwords, 'get'>;
};

/** Brings a stored artifact to a destination, and reads it back from there. */
export function createDeliverer({ artifacts, folders, passwords }: Parts): Deliverer {
  return {
    send: async ({ destination, sha256, fileName }) => {
      const bytes = await artifacts.read(sha256);
      if (bytes === null) return refusal('local_copy_missing');
      switch (destination.kind) {
        case 'webdav': {
          const account = accountOf(passwords, destination);
          if (account === null) return refusal('no_password');
          return sendToWebdav({ account, fileName, bytes, sha256 });
        }
        case 'folder':
          return sendToFolder({ folder: folders.pathOf(destination.url), fileName, bytes, sha256 });
        default:
          return assertNever(destination.kind);
      }
    },
    verify: async ({ destination, sha256, fileName }) => {
      switch (destination.kind) {
        case 'webdav': {
          const account = accountOf(passwords, destination);
          if (account === null) return refusal('no_password');
          return verifyOnWebdav({ account, fileName, sha256 });
        }
        case 'folder':
          return verifyInFolder({ folder: folders.pathOf(destination.url), fileName, sha256 });
        default:
          return assertNever(destination.kind);
      }
    },
  };
}

function refusal(code: 'local_copy_missing' | 'no_password') {
  return fail({ code, httpStatus: null, retryAfterSeconds: null });
}

/** `destination.id` is the name its password is kept under. Null where there is none yet. */
function accountOf(passwords: Parts['passwords'], destination: { id: string; url: string; user: string }) {
  if (destination.user === '') return { url: destination.url, user: '', password: '' };
  const password = passwords.get(destination.id);
  return password === null ? null : { url: destination.url, user: destination.user, password };
}
