/** Addresses of pages, as the program writes them. */
export function addressOf(type: string, id: string): string {
  return `/#/records/${encodeURIComponent(type)}/${encodeURIComponent(id)}`;
}
