/** How large the links are as JSON. */
export function sizeLine(anchors: readonly unknown[]): string {
  const bytes = anchors.map(anchor => Buffer.byteLength(JSON.stringify(anchor))).sort((a, b) => a - b);
  const at = (share: number) => bytes[Math.floor(share * (bytes.length - 1))] ?? 0;
  return `anchor JSON: median ${at(0.5)} bytes, 95 % ≤ ${at(0.95)}, largest ${at(1)}`;
}
