import { namesNeededBy, namesReadBy } from '../known-names.js';
import { type Container, type Manifest, ofKind, programOf, type Rule, workloadsIn } from '../manifest.js';

const namesIn = ({ env = [], envFrom = [] }: Container, maps: ReadonlyMap<string, Manifest>): string[] => [
  ...env.map(({ name }) => name),
  ...envFrom.flatMap(({ configMapRef }) => Object.keys(maps.get(configMapRef?.name ?? '')?.data ?? {})),
];

/** Every setting is one that its program reads, and none that it needs is missing; a migration needs its database alone. */
export const knownSettings: Rule = (manifests) => {
  const maps = new Map(ofKind(manifests, 'ConfigMap').map((map) => [map.metadata.name, map]));
  return workloadsIn(manifests).flatMap((workload) => {
    const { kind, name, containers } = workload;
    const program = programOf(workload);
    const known = namesReadBy(program);
    return containers.flatMap((container) => {
      const given = namesIn(container, maps);
      const needed = kind === 'Job' ? ['DATABASE_URL'] : namesNeededBy(program);
      return [
        ...given
          .filter((each) => !known.has(each))
          .map((each) => `${kind} ${name} sets ${each}, which nobody reads`),
        ...needed
          .filter((each) => !given.includes(each))
          .map((each) => `${kind} ${name} does not set ${each}`),
      ];
    });
  });
};
