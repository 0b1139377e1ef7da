const START = 0x0b;
const END = 0x1c;
const CARRIAGE_RETURN = 0x0d;

/** The sender does not speak the protocol, or sends more than is read. Its connection is closed. */
export class FrameTooLarge extends Error {
  override readonly name = 'FrameTooLarge';
}

/**
 * Takes a stream of bytes apart into messages: VT, message, FS, CR (minimal lower layer protocol). A message may come in any
 * number of pieces, and one piece may hold several. What stands outside a frame is skipped; a VT inside one begins it anew,
 * because its sender was cut off. Throws FrameTooLarge when a message, or what is skipped, exceeds `mostBytes`.
 *
 * The connection class of the HL7 library is not used here: it parses while it takes apart, so one malformed message loses
 * the others of the same piece, none of them can be answered, and nothing limits what it keeps.
 */
export class MllpFrames {
  #pieces: Buffer[] = [];
  #bytes = 0;
  #inside = false;
  #skipped = 0;
  /** Whether the piece before ended with FS: a CR at the front of the next ends the message. */
  #ended = false;

  constructor(private readonly mostBytes: number) {}

  /** Messages that this piece completes, in order. */
  take(piece: Buffer): Buffer[] {
    const messages: Buffer[] = [];
    let from = 0;
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i];
      if (byte === START) {
        this.#begin();
        from = i + 1;
      } else if (!this.#inside) {
        if (++this.#skipped > this.mostBytes) throw new FrameTooLarge(`more than ${this.mostBytes} bytes before a VT`);
      } else if (byte === CARRIAGE_RETURN && this.#ended) {
        this.#keep(piece.subarray(from, i));
        messages.push(Buffer.concat(this.#pieces).subarray(0, this.#bytes - 1));
        this.#inside = false;
        this.#skipped = 0;
        this.#pieces = [];
        this.#ended = false;
      } else {
        this.#ended = byte === END;
      }
    }
    if (this.#inside) this.#keep(piece.subarray(from));
    return messages;
  }

  /** Whether a message has begun and not ended. */
  get unfinished(): boolean {
    return this.#inside;
  }

  #begin(): void {
    this.#pieces = [];
    this.#bytes = 0;
    this.#inside = true;
    this.#ended = false;
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#bytes += bytes.length;
    if (this.#bytes > this.mostBytes) throw new FrameTooLarge(`a message of more than ${this.mostBytes} bytes`);
    this.#pieces.push(bytes);
  }
}

/** One message, framed for sending. */
export function frame(message: Buffer): Buffer {
  return Buffer.concat([Buffer.of(START), message, Buffer.of(END, CARRIAGE_RETURN)]);
}
