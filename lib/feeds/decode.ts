/** Reads a charset's name from a `Content-Type` or an XML declaration. */
const CHARSET = /\b(?:charset|encoding)\s*=\s*["']?([\w.:-]+)/i;

/** Bytes of the XML declaration worth looking at: it must come first. */
const DECLARATION_BYTES = 256;

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // An unknown label, or bytes that are not of that charset: both mean "try the next".
    return null;
  }
}

/** The charset the bytes begin with a mark of. UTF-8's mark is dropped by the decoder. */
function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

const named = (text: string): string | null => CHARSET.exec(text)?.[1] ?? null;

/** Charsets of escape sequences: valid as UTF-8, yet not meant as it. */
const isEscaped = (label: string | null): boolean => label !== null && /^(?:iso-2022|hz-gb|utf-7)/i.test(label);

/**
 * The text of a feed. Servers name the wrong charset more often than bytes look like UTF-8 by accident, so UTF-8 is
 * tried before what the header and the declaration claim; what nothing fits is read as Windows-1252, which takes any byte.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const declaration = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const claims = [named(contentType ?? ''), declaration.startsWith('<?xml') ? named(declaration) : null];
  const marked = markedCharset(bytes);
  const order = [marked, ...claims.filter(isEscaped), 'utf-8', ...claims];
  for (const label of order) {
    const text = label === null ? null : decodeAs(label, bytes);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
