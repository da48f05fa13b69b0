/**
 * Bytes of a text file into text: strict UTF-8 first, then the Windows code page that fits.
 *
 * Promises: never replaces a byte silently in UTF-8; the choice is returned with the text so that
 * it can be shown. The guess looks at neighbours: accented Latin letters stand between ASCII
 * letters, Hebrew and Arabic stand together, and Hebrew uses only 0xE0–0xFA.
 */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1255' | 'windows-1256' | 'windows-1252';
}

export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeAs(bytes, codePage(bytes));
  }
}

function decodeAs(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function codePage(bytes: Uint8Array): Decoded['encoding'] {
  let high = 0;
  let besideLatin = 0;
  let hebrew = 0;
  for (let at = 0; at < Math.min(bytes.length, 1_000_000); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0xc0) continue;
    high += 1;
    if (byte >= 0xe0 && byte <= 0xfa) hebrew += 1;
    if (isLatin(bytes[at - 1]) || isLatin(bytes[at + 1])) besideLatin += 1;
  }
  if (high > 0 && besideLatin / high > 0.5) return 'windows-1252';
  return high === 0 || hebrew / high > 0.85 ? 'windows-1255' : 'windows-1256';
}

function isLatin(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}
