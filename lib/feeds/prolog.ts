/** What stands before the first element: white space, comments, processing instructions, one document type. */
interface Prolog {
  /** Where the first element, or anything else, begins. */
  readonly end: number;
  readonly doctype: { readonly start: number; readonly end: number } | null;
}

/** The end of `<!DOCTYPE …>`, its internal subset in brackets included; the text's end where it is never closed. */
function doctypeEnd(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const char = text[at]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[') depth++;
    else if (char === ']') depth--;
    else if (char === '>' && depth <= 0) return at + 1;
  }
  return text.length;
}

const after = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
};

function prologOf(text: string): Prolog {
  let doctype: Prolog['doctype'] = null;
  let at = 0;
  for (;;) {
    while (/\s|\ufeff/.test(text[at] ?? '')) at++;
    if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (doctype === null && /^<!doctype/i.test(text.slice(at, at + 9))) {
      doctype = { start: at, end: doctypeEnd(text, at) };
      at = doctype.end;
    } else return { end: at, doctype };
  }
}

/**
 * XML without its document type. Feeds declare entities there only to attack: "a billion laughs" grows ten lines into
 * gigabytes. Undeclared, a reference stays the harmless text it is.
 */
export function withoutDoctype(text: string): string {
  const { doctype } = prologOf(text);
  return doctype ? text.slice(0, doctype.start) + text.slice(doctype.end) : text;
}

/** Whether a body is a web page rather than a feed. */
export function isWebPage(text: string): boolean {
  const { end, doctype } = prologOf(text);
  if (doctype && /^<!doctype\s+html/i.test(text.slice(doctype.start, doctype.start + 20))) return true;
  return /^<(?:html|head|body)[\s>]/i.test(text.slice(end, end + 6));
}
