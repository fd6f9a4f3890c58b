import { type Rule, workloadsIn } from '../manifest.js';

/** A job cannot be changed, so each version has its own: its name ends with the image's tag. */
export const migrations: Rule = (manifests) =>
  workloadsIn(manifests)
    .filter(({ kind }) => kind === 'Job')
    .flatMap(({ name, labels, containers: [container] }) => {
      const service = labels['app.kubernetes.io/name'];
      const tag = container?.image.split(':')[1];
      return [
        ...(name === `migrate-${service}-${tag}`
          ? []
          : [`Job ${name} runs ${container?.image}: call it migrate-${service}-${tag}`]),
        ...(container?.args?.at(-1) === 'migrate' ? [] : [`Job ${name} does not migrate`]),
      ];
    });
