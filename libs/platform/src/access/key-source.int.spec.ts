import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { audience, TestIssuer, testNow } from '../../test/issuer.js';
import { createTokenVerifier } from './token-verifier.js';

/** An issuer over HTTP whose discovery document can be broken. */
let server: Server;
let address: string;
let issuer: TestIssuer;
let working = true;
let stated: string | undefined;

beforeAll(async () => {
  issuer = await TestIssuer.open();
  server = createServer((request, response) => {
    if (!working) return response.writeHead(500).end();
    const document = { issuer: stated ?? address, jwks_uri: `${address}/keys` };
    return response.end(JSON.stringify(request.url === '/keys' ? issuer.keys : document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  working = true;
  stated = undefined;
});
afterAll(() => server.close());

const verifier = () => createTokenVerifier({ issuer: address, audience, now: () => testNow });
const token = () => issuer.sign({ iss: address });

describe('the keys of an issuer', () => {
  it('are found by discovery', async () => {
    expect(await verifier().verify(await token())).toMatchObject({ subject: 'customer-1' });
  });

  it('are looked for again after a failure, which is no fault of the token', async () => {
    const { verify } = verifier();
    working = false;
    await expect(verify(await token())).rejects.toMatchObject({ status: 503, code: 'sign-in-unavailable' });
    working = true;
    expect(await verify(await token())).toMatchObject({ subject: 'customer-1' });
  });

  it('are not taken from the document of another issuer', async () => {
    stated = 'https://other.example';
    await expect(verifier().verify(await token())).rejects.toMatchObject({ status: 503 });
  });

  it('are read where the settings say, whatever the issuer is called there', async () => {
    stated = 'https://desk.example/openid';
    const options = { issuer: stated, audience, keysUrl: `${address}/keys`, now: () => testNow };
    const { verify } = createTokenVerifier(options);
    expect(await verify(await issuer.sign({ iss: stated }))).toMatchObject({ subject: 'customer-1' });
    await expect(verify(await token())).rejects.toMatchObject({ status: 401 });
  });

  it('that are known stay in use while the issuer is away', async () => {
    const { verify } = verifier();
    await verify(await token());
    working = false;
    expect(await verify(await issuer.sign({ iss: address, sub: 'customer-2' }))).toMatchObject({
      subject: 'customer-2',
    });
    await expect(verify(await issuer.sign({ iss: address }, 'unknown'))).rejects.toMatchObject({
      status: 401,
    });
  });
});
