/**
 * The messages between a renderer and its host, as text: one header line, then JSON that the host
 * hands on without looking inside.
 *
 * Promises: a page of 5,000 rows is written to JSON once, in the engine's worker, and read once, in
 * the renderer; the thread that holds the window or the socket only splits off the first line.
 *
 * - renderer → host: `call <id> <procedure> [task]` + input, `cancel <task>`
 * - host → renderer: `answer <id>` + answer, `topic <name>` + message
 */

/** What the renderer sends. */
export type Request =
  | { readonly kind: 'call'; readonly id: number; readonly procedure: string; readonly task: string | null; readonly body: string }
  | { readonly kind: 'cancel'; readonly task: string };

/** What the host sends. */
export type Message =
  | { readonly kind: 'answer'; readonly id: number; readonly body: string }
  | { readonly kind: 'topic'; readonly topic: string; readonly body: string };

/** Headers are parted by blanks, so words in them must have none. */
const word = /^[\w.:-]{1,100}$/;

export function writeRequest(request: Request): string {
  if (request.kind === 'cancel') return `cancel ${checked(request.task)}`;
  const task = request.task === null ? '' : ` ${checked(request.task)}`;
  return `call ${String(request.id)} ${checked(request.procedure)}${task}\n${request.body}`;
}

/** Null when the text is not a request: the host drops it. */
export function readRequest(text: string): Request | null {
  const { head, body } = split(text);
  const [kind, first, second, third, ...rest] = head;
  if (first === undefined || rest.length > 0) return null;
  if (kind === 'cancel') return second === undefined && word.test(first) ? { kind, task: first } : null;
  const id = Number(first);
  if (kind !== 'call' || !Number.isSafeInteger(id) || second === undefined || !word.test(second)) return null;
  if (third !== undefined && !word.test(third)) return null;
  return { kind, id, procedure: second, task: third ?? null, body };
}

export function writeMessage(message: Message): string {
  if (message.kind === 'answer') return `answer ${String(message.id)}\n${message.body}`;
  return `topic ${checked(message.topic)}\n${message.body}`;
}

/** Null when the text is not a message of a host. */
export function readMessage(text: string): Message | null {
  const { head, body } = split(text);
  const [kind, first, ...rest] = head;
  if (first === undefined || rest.length > 0) return null;
  if (kind === 'topic') return { kind, topic: first, body };
  const id = Number(first);
  return kind === 'answer' && Number.isSafeInteger(id) ? { kind, id, body } : null;
}

function split(text: string): { head: string[]; body: string } {
  const end = text.indexOf('\n');
  if (end === -1) return { head: text.split(' '), body: '' };
  return { head: text.slice(0, end).split(' '), body: text.slice(end + 1) };
}

function checked(value: string): string {
  if (!word.test(value)) throw new Error(`not usable in a message header: ${JSON.stringify(value)}`);
  return value;
}
