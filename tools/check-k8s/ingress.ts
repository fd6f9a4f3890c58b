import type { Manifest } from './manifest.js';

interface Path {
  path: string;
  pathType: 'Exact' | 'Prefix';
  backend: { service: { name: string } };
}

export interface IngressSpec {
  rules: { http: { paths: Path[] } }[];
}

const parts = (path: string): string[] => path.split('/').filter((part) => part !== '');

const fits = ({ path, pathType }: Path, asked: string): boolean =>
  pathType === 'Exact' ? asked === path : parts(path).every((part, index) => parts(asked)[index] === part);

/** Which service an ingress sends a path to, as Kubernetes says: exact before prefix, and the longest prefix. */
export const serviceOf = ({ spec }: Manifest<IngressSpec>, asked: string): string | undefined => {
  const [path] = asked.split('?') as [string];
  const found = spec!.rules[0]!.http.paths.filter((each) => fits(each, path)).sort(
    (a, b) =>
      Number(b.pathType === 'Exact') - Number(a.pathType === 'Exact') || b.path.length - a.path.length,
  );
  return found[0]?.backend.service.name;
};
