import { type IncomingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks a server of this machine for a path, which is sent letter by letter as it is given. */
export function ask(
  port: number,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', failed);
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        const packed = response.headers['content-encoding'] === 'gzip' && bytes.length > 0;
        const body = (packed ? gunzipSync(bytes) : bytes).toString('utf8');
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', failed);
    asked.end();
  });
}
