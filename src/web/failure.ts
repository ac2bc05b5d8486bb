import { byHand, later, Refusal } from './refusal.ts';

/** What a connection failed with, in plain words. Takes what Node throws; a `Refusal` is taken as it is. */
export function failureOf(error: unknown, url?: URL): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [what, mend] = failures.find(([pattern]) => pattern.test(code))?.[1](url ?? {}) ?? [
    `It cannot be fetched: ${error instanceof Error ? error.message : error}.`,
    later,
  ];
  return new Refusal(code ? `${what} (${code})` : what, mend);
}

type Words = (server: { hostname?: string; host?: string }) => [what: string, mend: string];

const failures: [codes: RegExp, words: Words][] = [
  [/^(ENOTFOUND|ENODATA)$/, ({ hostname }) => [`There is no server of the name ${hostname}.`, checkAddress]],
  [
    /^EAI_/,
    ({ hostname }) => [`The name ${hostname} cannot be looked up.`, 'Check your connection to the Internet.'],
  ],
  [/^ECONNREFUSED$/, ({ host }) => [`The server ${host} takes no connections.`, `${checkAddress} ${later}`]],
  [
    /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/,
    ({ host }) => [
      `The server ${host} cannot be reached.`,
      `Check your connection to the Internet. ${later}`,
    ],
  ],
  [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, () => ['The connection broke off before all was there.', later]],
  [/^HPE_HEADER_OVERFLOW$/, () => ['What the server says before the page is too long.', byHand]],
  [/^HPE_/, () => ['What answers there does not keep to HTTP.', checkAddress]],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    ({ hostname }) => [`The server's certificate is not for ${hostname}.`, `${checkAddress} ${byHand}`],
  ],
  [/^CERT_HAS_EXPIRED$/, () => ["The server's certificate has expired.", byHand]],
  [
    /CERT|^UNABLE_TO_|^INVALID_|_CA$/,
    () => ["The server's certificate is not signed by anyone who is trusted.", byHand],
  ],
  [
    /^(EPROTO|ERR_SSL_)/,
    () => ['No secure connection can be made.', 'Check the address: perhaps it begins with http:// only.'],
  ],
];

const checkAddress = 'Check the address.';
