import assert from 'node:assert/strict';
import { isJob, isOurs, type ComposeService } from './composition.js';
import { run } from './docker.js';
import type { Stack } from './stack.js';

const ASKED =
  '{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}} {{.HostConfig.Memory}}';

const WRITE = `require('fs').writeFileSync('/app/x', '')`;

/** The containers run as docker-compose.yml says: nobody is root, may write, or has a privilege; jobs are done. */
export const checkSafety = async (stack: Stack, services: Record<string, ComposeService>): Promise<void> => {
  for (const [name, service] of Object.entries(services)) {
    const [user, readOnly, dropped, options, memory] = (await stack.inspect(name, ASKED)).split(
      / (?![^[]*\])/,
    );
    if (!isJob(service)) assert.doesNotMatch(user ?? '', /^(0|root)?(:|$)/, `${name} runs as root`);
    assert.deepEqual([readOnly, dropped], ['true', '[ALL]'], `${name} may write, or has a privilege`);
    assert.match(options ?? '', /no-new-privileges/, `${name} may gain privileges`);
    assert.ok(Number(memory) > 0, `${name} has no limit of memory`);
    if (isJob(service)) assert.equal(await stack.inspect(name, '{{.State.ExitCode}}'), '0', `${name} failed`);
    else
      assert.equal(
        await stack.inspect(name, '{{.State.Health.Status}}'),
        'healthy',
        `${name} is not healthy`,
      );
    if (isOurs(service) && !isJob(service)) {
      const container = await stack.containerOf(name);
      const { errors } = await run(['docker', 'exec', container, 'node', '-e', WRITE]);
      assert.match(errors, /EROFS/, `${name} can write to its image`);
      const npm = await run(['docker', 'exec', container, 'npm', '--version']);
      assert.notEqual(npm.code, 0, `${name} has npm`);
    }
  }
};

/** All of ours have ended by themselves, asked to. */
export const checkEnds = async (stack: Stack, services: Record<string, ComposeService>): Promise<void> => {
  for (const [name, service] of Object.entries(services))
    if (isOurs(service))
      assert.equal(await stack.inspect(name, '{{.State.ExitCode}}'), '0', `${name} was killed`);
};
