/** The licences of the software Regain is made with, as the build wrote them beside the page; null when unreadable. */
export async function readLicences(get: typeof fetch = fetch): Promise<string | null> {
  try {
    const response = await get('./THIRD_PARTY_LICENSES.txt');
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
