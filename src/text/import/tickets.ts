/** Standards and codes that are written as keys of tickets are. */
const others = /^(?:UTF|ISO|RFC|SHA|MD|COVID|TLS|SSL|HTTP|IPV|IEC|EN|DIN|CVE|AES|RSA|CP|WINDOWS|US|Q|H)-\d+$/;
const key = /(?<![\p{L}\p{N}_/-])[A-Z][A-Z0-9_]{1,31}-\d{1,9}(?![\p{L}\p{N}_-])/gu;

/** The keys of tickets that a title names. */
export function ticketsIn(text: string): string[] {
  const found = [...text.slice(0, 2000).matchAll(key)].map(([one]) => one);
  return [...new Set(found.filter(one => !others.test(one)))];
}
