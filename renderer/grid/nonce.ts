/** The nonce under which this page may add styles (the host puts it into the page). */
export function cspNonce(): string {
  const element = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return element?.nonce ?? '';
}
