import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The platform's own editing and window commands; roles bring their texts in the system's language. */
export function applicationMenu(platform: NodeJS.Platform, packaged: boolean): Menu {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  if (!packaged) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' });
  // On macOS the app's own menu has it.
  const help: MenuItemConstructorOptions = { role: 'help', submenu: [{ role: 'about' }] };
  return Menu.buildFromTemplate([
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : [{ role: 'fileMenu' } as const]),
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: view },
    { role: 'windowMenu' },
    ...(platform === 'darwin' ? [] : [help]),
  ]);
}
