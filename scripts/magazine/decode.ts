/** An address or a path with its percent signs decoded; as it stands where they are not well coded. */
export function decodeSafely(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
