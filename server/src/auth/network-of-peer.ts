const mappedIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The first 64 bits, in which one household has as many addresses as it likes. */
function ipv6Network(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("%", 1).join("").split("::");
  const groups = (text: string | undefined): string[] => (text === undefined || text === "" ? [] : text.split(":"));
  const [first, last] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const all = [...first, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** Whom attempts are counted for: an IPv4 address as it is, of an IPv6 address the network that somebody is given. */
export function networkOfPeer(address: string): string {
  const [, ipv4] = mappedIpv4.exec(address) ?? [];
  if (ipv4 !== undefined) return ipv4;
  return address.includes(":") ? ipv6Network(address) : address;
}
