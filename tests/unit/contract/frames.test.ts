import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage, readRequest, writeMessage, writeRequest, type Message, type Request } from '../../../preload/contract/frames.ts';

const word = fc.stringMatching(/^[\w.:-]{1,100}$/);
const body = fc.string({ unit: 'binary' });
const id = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('a request', () => {
  it('is read as it was written, whatever its body holds', () => {
    const request: fc.Arbitrary<Request> = fc.oneof(
      fc.record({ kind: fc.constant('call' as const), id, procedure: word, task: fc.option(word), body }),
      fc.record({ kind: fc.constant('cancel' as const), task: word }),
    );
    fc.assert(
      fc.property(request, (given) => {
        expect(readRequest(writeRequest(given))).toEqual(given);
      }),
    );
  });

  it('is refused when a name could break out of its line', () => {
    expect(() => writeRequest({ kind: 'call', id: 1, procedure: 'file.info\ncancel x', task: null, body: '{}' })).toThrow('not usable in a message header');
    expect(() => writeRequest({ kind: 'cancel', task: 'a b' })).toThrow('not usable in a message header');
  });

  it.each(['', '\n', 'call', 'call 1', 'call one file.info\n{}', 'call 1.5 file.info\n{}', 'call 1 file/info\n{}', 'call 1 a b c\n{}', 'cancel', 'cancel a b', 'answer 1\n{}'])(
    'is not made of %j',
    (text) => {
      expect(readRequest(text)).toBeNull();
    },
  );
});

describe('a message of the host', () => {
  it('is read as it was written', () => {
    const message: fc.Arbitrary<Message> = fc.oneof(
      fc.record({ kind: fc.constant('answer' as const), id, body }),
      fc.record({ kind: fc.constant('topic' as const), topic: word, body }),
    );
    fc.assert(
      fc.property(message, (given) => {
        expect(readMessage(writeMessage(given))).toEqual(given);
      }),
    );
  });

  it.each(['', 'answer', 'answer x\n{}', 'topic', 'topic a b\n{}', 'call 1 a\n{}'])('is not made of %j', (text) => {
    expect(readMessage(text)).toBeNull();
  });
});
