import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeepText, KeptText } from '../note/kept-text.js';

/** So many characters are put away together: texts of one kind hardly take more room than what is new in them. */
const BOX = 24_000;

/** Keeps many texts, each one line of Latin-1, in a fraction of their room. */
export class TextShelf {
  #box = new Box();

  /** Puts a text away. */
  readonly keep: KeepText = (text) => {
    if (this.#box.isFull) this.#box = new Box();
    return this.#box.add(text);
  };
}

/** The texts of the box that was opened last: whoever asks for one text mostly asks for the next, too. */
let opened: { box: Box; texts: string[] } | undefined;

class Box {
  /** As long as it is not full. */
  #texts: string[] | undefined = [];
  #length = 0;
  /** Deflated, a character for each byte: a buffer of its own would take room besides its bytes. */
  #bytes: string | undefined;

  get isFull(): boolean {
    return this.#bytes !== undefined;
  }

  add(text: string): KeptText {
    const texts = this.#texts ?? [];
    texts.push(text);
    this.#length += text.length;
    if (this.#length >= BOX) this.#close(texts);
    return new BoxedText(this, texts.length - 1);
  }

  at(place: number): string {
    return (this.#texts ?? this.#open())[place] as string;
  }

  #close(texts: string[]): void {
    this.#bytes = deflateRawSync(Buffer.from(texts.join('\n'), 'latin1')).toString('latin1');
    this.#texts = undefined;
  }

  #open(): string[] {
    if (opened?.box !== this) {
      const text = inflateRawSync(Buffer.from(this.#bytes ?? '', 'latin1')).toString('latin1');
      opened = { box: this, texts: text.split('\n') };
    }
    return opened.texts;
  }
}

class BoxedText implements KeptText {
  readonly #box: Box;
  readonly #place: number;

  constructor(box: Box, place: number) {
    this.#box = box;
    this.#place = place;
  }

  get(): string {
    return this.#box.at(this.#place);
  }
}
