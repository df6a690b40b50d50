/** What Chromium and GTK say on a machine without a desktop: of no use to anybody who runs the app. */
const noise = [
  /^\[\d+:\d{4}\/\d{6}\.\d+:(ERROR|WARNING|INFO|VERBOSE\d*):/, // Chromium's own log lines
  /^\[\d+:\d+:\d{4}\/\d{6}\.\d+:(ERROR|WARNING|INFO|VERBOSE\d*):/,
  /\b(dbus|libva|libEGL|vaInitialize|MESA-LOADER|Gtk-WARNING|GLib-GObject|GLib-GIO)\b/i,
  /^\s*\(electron:\d+\): /,
  /^Gtk-Message: /,
  /^Warning: (loader_|terminator_|vkCreateInstance|vkEnumeratePhysicalDevices)/,
  /^(Debugger listening on|Debugger attached|For help, see: https:\/\/nodejs\.org\/en\/docs\/inspector|DevTools listening on)/,
];

/** Whether a line on Electron's stderr says nothing about the app. */
function isNoise(line) {
  return noise.some((pattern) => pattern.test(line));
}

/** Passes a stream on, line by line, without the noise; a last line without an end is passed as it is. */
export function passWithoutNoise(input, output) {
  let rest = '';
  let wasNoise = false;
  const pass = (line, end) => {
    // Blank lines that belong to the noise before them go with it.
    wasNoise = isNoise(line) || (wasNoise && line === '');
    if (!wasNoise) output.write(line + end);
  };
  input.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) pass(line, '\n');
  });
  input.on('end', () => {
    if (rest !== '') pass(rest, '');
  });
}
