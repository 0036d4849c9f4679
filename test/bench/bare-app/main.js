/** As little as an Electron program can be: one window with one static page. */
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, backgroundColor: '#ffffff' });
  return window.loadFile('index.html');
});
