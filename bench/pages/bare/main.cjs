// A window with one page and nothing around it: what Electron takes by itself.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 });
  void window.loadFile(process.env.BENCH_PAGE);
});
app.on('window-all-closed', () => app.quit());
