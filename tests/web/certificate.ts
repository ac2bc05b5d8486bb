import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that signs itself (RFC 5280, section 4.1), in PEM, with its key. */
export function certificateFor(name: string, [from, until] = ['250101000000Z', '491231235959Z']) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from(name)))));
  const names = der(0x30, der(0x30, oid('551d11'), der(0x04, der(0x30, der(0x82, Buffer.from(name))))));
  const ecdsaWithSha256 = der(0x30, oid('2a8648ce3d040302'));
  const said = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1)),
    ecdsaWithSha256,
    issuer,
    der(0x30, der(0x17, Buffer.from(from ?? '')), der(0x17, Buffer.from(until ?? ''))),
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, names),
  );
  const signature = der(0x03, Buffer.of(0), sign('sha256', said, privateKey));
  const base64 = der(0x30, said, ecdsaWithSha256, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
