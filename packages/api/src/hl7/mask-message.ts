/** Fields of the header that say nothing of a person, by segment; every other field of every segment is hidden. */
const SHOWN: Readonly<Record<string, readonly number[]>> = {
  MSH: [3, 4, 5, 6, 7, 9, 10, 11, 12],
  EVN: [1, 2, 6],
  PV1: [2, 3],
  NPU: [1, 2],
};
const HIDDEN = '***';

/**
 * A message without what could tell who it is about: where it came from, when, what kind it is, ward and bed stay; a field that
 * is filled otherwise reads ***, and an empty one stays empty, so that what is missing can be seen. What cannot be taken apart is
 * hidden whole. Hides by what is known to be harmless, since a message in quarantine is one that is not as it should be.
 */
export function maskMessage(text: string): string {
  const separator = /^\ufeff?(?:MSH|BHS|FHS)([^A-Za-z0-9\s])/.exec(text)?.[1];
  return text
    .split(/\r\n|\r|\n/)
    .map(line => (line.trim() === '' ? '' : separator ? maskSegment(line, separator) : HIDDEN))
    .join('\n');
}

function maskSegment(line: string, separator: string): string {
  const [name = '', ...fields] = line.replace(/^\ufeff/, '').split(separator);
  if (!/^[A-Z][A-Z0-9]{2}$/.test(name)) return HIDDEN;
  // In MSH the separator itself is the first field.
  const before = name === 'MSH' ? 2 : 1;
  const masked = fields.map((value, index) => {
    const number = index + before;
    const harmless = (name === 'MSH' && number === 2) || SHOWN[name]?.includes(number);
    return value === '' || value === '""' || (harmless && value.length <= 60) ? value : HIDDEN;
  });
  return [name, ...masked].join(separator);
}
