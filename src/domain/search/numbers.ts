/** A list of numbers below 2³² that grows in one piece of memory. */
export class NumberList {
  length = 0;
  #numbers = new Uint32Array(1024);

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** The numbers, in as much memory as they take. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.length);
  }
}

/** Writes numbers in as few bytes as each takes: seven bits a byte, the eighth says that more follow (LEB128). */
export class ByteWriter {
  length = 0;
  #bytes = new Uint8Array(4096);

  write(number: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let rest = number;
    while (rest > 127) {
      this.#bytes[this.length] = (rest & 127) | 128;
      this.length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.length] = rest;
    this.length += 1;
  }

  toArray(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  #at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  read(): number {
    let [number, shift] = [0, 0];
    for (;;) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      number |= (byte & 127) << shift;
      if (byte < 128) return number >>> 0;
      shift += 7;
    }
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      while ((this.#bytes[this.#at] ?? 0) > 127) this.#at += 1;
      this.#at += 1;
    }
  }

  /** A count, then so many numbers. */
  list(): number[] {
    return Array.from({ length: this.read() }, () => this.read());
  }
}
