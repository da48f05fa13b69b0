/**
 * How much of a foreign file is let in. Everything above is refused with its number and the limit,
 * before the parser sees it where that can be known, and by ending the parser otherwise.
 */
export interface ReadLimits {
  readonly fileBytes: number;
  /** Sum of the unpacked sizes of a zip's entries, as declared and as verified. */
  readonly unpackedBytes: number;
  /** An entry above `ratioFromBytes` may unpack to at most this multiple of its packed size. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly zipEntries: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  readonly seconds: number;
  /** Heap of the parsing worker. */
  readonly heapMegabytes: number;
}

const megabyte = 1024 * 1024;

export const readLimits: ReadLimits = {
  fileBytes: 150 * megabyte,
  unpackedBytes: 600 * megabyte,
  ratio: 250,
  ratioFromBytes: 20 * megabyte,
  zipEntries: 10_000,
  sheets: 250,
  rows: 1_048_576,
  columns: 16_384,
  seconds: 300,
  heapMegabytes: 3072,
};
