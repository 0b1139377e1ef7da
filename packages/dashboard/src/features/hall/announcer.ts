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

/** A call that is older when the screen first hears of it, e.g. after the line was cut, is shown and no longer said. */
const TOO_OLD_MS = 120_000;

/** Says each call once, one after the other: two voices at once would be understood by nobody. */
export function createAnnouncer(voice: Voice): Announcer {
  const known = new Map<string, number>();
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
        .filter(call => (known.get(call.id) ?? -1) < call.repeats)
        .sort((a, b) => Date.parse(a.calledAt) - Date.parse(b.calledAt));
      for (const call of fresh) {
        known.set(call.id, call.repeats);
        // What was called before the screen was switched on has been said by somebody else.
        if (begun && now - Date.parse(call.calledAt) < TOO_OLD_MS) waiting.push(call);
      }
      begun = true;
      void speak();
    },
    pending: () => waiting.length,
    stop() {
      stopped = true;
      waiting = [];
    },
  };
}
