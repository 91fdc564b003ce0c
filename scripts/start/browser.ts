/** The browser in which `npm start` shows its page. */

/** Whether there is somebody to look and something to look with. */
export function hasBrowser(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  if (isSet('CI')) return false;
  // Linux under Windows has the browser of Windows.
  return platform !== 'linux' || isSet('DISPLAY') || isSet('WAYLAND_DISPLAY') || isSet('WSL_DISTRO_NAME');
}

/** Shows an address. Gives whether that began; what the browser makes of it nobody can know. */
export async function show(address: string): Promise<boolean> {
  try {
    const { default: open } = await import('open');
    const browser = await open(address);
    browser.once('error', () => undefined);
    return true;
  } catch {
    return false;
  }
}
