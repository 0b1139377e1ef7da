import type { ReplayResult } from './replay-file.ts';

/** The result of a replay as a table for a person. */
export function tellResult(result: ReplayResult): string {
  const byReason = new Map<string, string[]>();
  for (const { hospital, reason, candidates } of result.unmatched) {
    const name = candidates.length > 0 ? `${hospital} (${candidates.join(' or ')}?)` : hospital;
    byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  const lines = [
    `${result.rows} rows, ${result.matched.length} hospitals matched, ${result.unmatched.length} names not matched`,
    '',
    'matched:',
    ...result.matched.map(({ facility, how, hospital }) => `  ${facility.padEnd(9)} ${how.padEnd(9)} ${hospital}`),
    '',
    'not matched:',
    ...[...byReason].map(([reason, names]) => `  ${reason} (${names.length}): ${shortened(names)}`),
    '',
    `rows of matched hospitals that were not sent: ${result.notSent.length}`,
    ...result.notSent.map(({ row, reason, hospital, category }) => `  row ${row}  ${reason}  ${hospital}, ${category}`),
    '',
    `${result.sent} reports sent: ${outcomes(result)}`,
    ...result.refused.map(
      ({ outcome, reason, message, messageId }) => `  ${outcome} ${reason}: ${message} (${messageId})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function outcomes({ receipts, repeated }: ReplayResult): string {
  const counts = Object.entries(receipts).map(([outcome, count]) => `${count} ${outcome}`);
  if (repeated > 0) counts.push(`${repeated} of them were here before`);
  return counts.join(', ') || 'no receipts';
}

const shortened = (names: readonly string[]): string =>
  names.length <= 6 ? names.join('; ') : `${names.slice(0, 5).join('; ')}; and ${names.length - 5} more`;
