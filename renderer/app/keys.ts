/**
 * Keys of the whole window.
 *
 * Promises: keys are known by their place on the keyboard, so that Ctrl+K works in the Hebrew layout
 * too; what a grid or an input has used itself (`defaultPrevented`) is left alone.
 */
import { useEffect, useEffectEvent } from 'react';

/** `ctrl+KeyK`, `alt+KeyN`, `F6`, `shift+F6`, `?`: modifiers in this order, then `event.code` (or `?`). */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

export interface KeyOptions {
  /** Keys that also work while the person writes in a field. */
  readonly always?: readonly string[];
}

export function keyName(event: KeyboardEvent): string {
  if (event.key === '?' && !event.ctrlKey && !event.altKey && !event.metaKey) return '?';
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('ctrl');
  if (event.altKey) parts.push('alt');
  if (event.shiftKey) parts.push('shift');
  parts.push(event.code);
  return parts.join('+');
}

/** Whether the person is writing: keys of the page must not take letters or Ctrl+Z from her. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type);
}

/** Handles keys as long as the component is shown. */
export function useKeys(keys: KeyMap, options: KeyOptions = {}): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const name = keyName(event);
    const handler = keys[name];
    if (handler === undefined) return;
    if (isWriting(event.target) && options.always?.includes(name) !== true) return;
    event.preventDefault();
    handler(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => { pressed(event); };
    window.addEventListener('keydown', listener);
    return () => { window.removeEventListener('keydown', listener); };
  }, []);
}
