/** A call as it is announced: once for itself and once for each time that it was repeated. */
export interface Announced {
  readonly id: string;
  readonly repeats: number;
  readonly number: number;
  readonly room: string;
  /** RFC 3339. */
  readonly calledAt: string;
}

/** What an announcement is made with. Each part ends when it has been heard, or when it cannot be. */
export interface Voice {
  chime(): Promise<void>;
  sayHindi(call: Announced): Promise<void>;
  sayEnglish(call: Announced): Promise<void>;
}

export interface Announcer {
  /** Takes the calls as the hall knows them at `now`, in any order. What it knows already is not said again. */
  hear(calls: readonly Announced[], now: number): void;
  /** How many wait to be said, the one being said included. */
  pending(): number;
  /** Says no more. */
  stop(): void;
}

/** A call that is older when its turn comes, e.g. after the line was cut, is shown and no longer said. */
const TOO_OLD_MS = 120_000;

const isOld = ({ calledAt }: Pick<Announced, 'calledAt'>, now: number) => now - Date.parse(calledAt) >= TOO_OLD_MS;

/** Says each call once, one after the other: two voices at once would be understood by nobody. */
export function createAnnouncer(voice: Voice): Announcer {
  const known = new Map<string, Pick<Announced, 'repeats' | 'calledAt'>>();
  let waiting: Announced[] = [];
  let begun = false;
  let speaking = false;
  let stopped = false;

  async function speak(): Promise<void> {
    if (speaking) return;
    speaking = true;
    while (waiting.length > 0 && !stopped) {
      const call = waiting[0] as Announced;
      await voice.chime();
      if (!stopped) await voice.sayHindi(call);
      if (!stopped) await voice.sayEnglish(call);
      waiting = waiting.filter(each => each !== call);
    }
    speaking = false;
  }

  return {
    hear(calls, now) {
      const fresh = calls
        .filter(call => (known.get(call.id)?.repeats ?? -1) < call.repeats)
        .sort((a, b) => Date.parse(a.calledAt) - Date.parse(b.calledAt));
      for (const call of fresh) {
        known.set(call.id, { repeats: call.repeats, calledAt: call.calledAt });
        // What was called before the screen was switched on has been said by somebody else.
        if (begun && !isOld(call, now)) waiting.push(call);
      }
      begun = true;
      // Where more is called than can be said, the hall is told of the present and not of what was.
      waiting = waiting.filter(call => !isOld(call, now));
      // What is too old to be said need not be remembered as said: the screen hangs for months.
      for (const [id, call] of known) if (isOld(call, now)) known.delete(id);
      void speak();
    },
    pending: () => waiting.length,
    stop() {
      stopped = true;
      waiting = [];
    },
  };
}
