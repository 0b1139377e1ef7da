import { devSignIn } from '../driver/call-api.ts';
import { factsOf } from './board-picture.ts';
import { comparePicture, type Difference, type KnownFact } from './compare-picture.ts';
import { type Following, followBoard } from './follow-board.ts';

export interface Witness {
  following: Following;
  /** Differences among facts acknowledged at least `settleMs` ago. */
  differences(settleMs?: number): Difference[];
  stop(): void;
}

/** The promise is that every screen is right five seconds after things come to rest. */
const settleMilliseconds = 5_000;

/**
 * A second mind beside the city: reads the board as an official would, and once a minute says what differs from what the
 * city holds receipts for. The token comes from SIM_WITNESS_TOKEN, or from the embedded city's sign-in.
 */
export function openWitness(
  url: string,
  truth: ReadonlyMap<string, KnownFact>,
  say: (line: string) => void,
  control = 'CATS',
): Witness {
  const token = async (): Promise<string> => process.env.SIM_WITNESS_TOKEN ?? (await devSignIn(url, 'official')).token;
  const following = followBoard(url, token);
  const differences = (settleMs = settleMilliseconds): Difference[] =>
    comparePicture(truth, factsOf(following.picture(), control), performance.now() - settleMs);
  const timer = setInterval(() => {
    const found = differences();
    const first = found[0];
    const example = first ? `, e.g. ${first.part} ${first.kind}` : '';
    say(
      `witness: ${truth.size} facts, ${found.length} differences${example}, ${following.complaints.length} complaints`,
    );
  }, 60_000);
  return {
    following,
    differences,
    stop() {
      clearInterval(timer);
      following.stop();
    },
  };
}
