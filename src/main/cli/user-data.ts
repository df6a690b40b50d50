import path from 'node:path';

/** The name Electron makes the folder of: `productName` in package.json. */
export const appName = 'Plenaria';

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/** Where Electron keeps the data of this app, worked out without it (its `appData` folder and the app's name). */
export function defaultUserData({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return path.win32.join(env['APPDATA'] || path.win32.join(home, 'AppData', 'Roaming'), appName);
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', appName);
  return path.posix.join(env['XDG_CONFIG_HOME'] || path.posix.join(home, '.config'), appName);
}
