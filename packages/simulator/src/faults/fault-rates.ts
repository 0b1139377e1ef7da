/** How often each fault strikes a report (or, for `dropped`, a call), from 0 to 1. */
export interface FaultRates {
  /** Handed over minutes after it was true. */
  late: number;
  /** Sent twice with the same message id. */
  repeated: number;
  /** Swapped with another report of the same batch, so an older one arrives after a newer one. */
  reordered: number;
  /** Never sent. */
  lost: number;
  /** Stamped by a clock that is wrong by up to an hour. */
  wrongClock: number;
  /** The connection breaks after the call was sent and before the receipts arrive. */
  dropped: number;
}

export const noFaults: FaultRates = { late: 0, repeated: 0, reordered: 0, lost: 0, wrongClock: 0, dropped: 0 };

/** What the word on the command line stands for. Rates are ours: enough to be seen within a minute, too few to hide the city. */
const usualRates: Readonly<Record<string, Partial<FaultRates>>> = {
  late: { late: 0.05 },
  repeated: { repeated: 0.1 },
  reordered: { reordered: 0.1 },
  lost: { lost: 0.05 },
  'wrong-clock': { wrongClock: 0.02 },
  dropped: { dropped: 0.1 },
};

/** Reads `late,repeated`. Throws a sentence that lists the words there are. */
export function parseFaults(text: string): FaultRates {
  const rates = { ...noFaults };
  for (const word of text.split(',').map(part => part.trim())) {
    if (word === '') continue;
    const more = usualRates[word];
    if (!more) {
      throw new RangeError(`no fault '${word}'; any of ${Object.keys(usualRates).join(', ')} would be accepted`);
    }
    Object.assign(rates, more);
  }
  return rates;
}
