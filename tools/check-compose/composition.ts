import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** As much of a service of docker-compose.yml as is looked at. */
export interface ComposeService {
  image: string;
  environment?: Record<string, string | number>;
  command?: string[];
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  cap_add?: string[];
  security_opt?: string[];
  mem_limit?: string;
  cpus?: number;
  pids_limit?: number;
  ports?: string[];
  volumes?: string[];
  restart?: string;
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
}

/** The services of docker-compose.yml, as they are written there. */
export const readComposition = (text: string): Record<string, ComposeService> =>
  (parse(text, { merge: true }) as { services: Record<string, ComposeService> }).services;

export const composition = (): Record<string, ComposeService> =>
  readComposition(readFileSync('docker-compose.yml', 'utf8'));

/** Whether it runs to its end and is done. */
export const isJob = ({ restart }: ComposeService): boolean => restart === 'no';

/** Whether it is one of ours, built by the Dockerfile. */
export const isOurs = ({ image }: ComposeService): boolean => image.startsWith('junban/');

/** Files of this checkout that a service mounts. */
export const mountedFiles = ({ volumes = [] }: ComposeService): string[] =>
  volumes.map((volume) => volume.split(':')[0]!).filter((source) => source.startsWith('./'));

export const isComplete = (service: ComposeService): boolean =>
  mountedFiles(service).every((path) => existsSync(path));
