import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from './manifest.js';
import { K8S } from './places.js';
import { MissingTool } from './missing-tool.js';
import { GO_TOOLS, runTool } from './run-tool.js';

/** The objects of a YAML text of several documents. Throws where it is no YAML. */
export const parseManifests = (text: string): Manifest[] =>
  parseAllDocuments(text).map((document) => {
    if (document.errors[0]) throw document.errors[0];
    return document.toJS() as Manifest;
  });

/** A folder of k8s/ as it would be applied. Throws {@link MissingTool}, or with what kustomize said. */
export const render = async (folder: string): Promise<string> => {
  const { code, output } = await runTool('kustomize', ['build', join(K8S, folder)]);
  if (code !== 0) throw new Error(`k8s/${folder} cannot be rendered: ${output.trim()}`);
  return output;
};

/** Why nothing can be rendered here; undefined where it can. */
export const obstacleToRendering = (): string | undefined => {
  try {
    execFileSync('sh', ['-c', 'PATH="$PATH:${GOPATH:-$HOME/go}/bin" kustomize version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return new MissingTool(`kustomize is not installed: go install ${GO_TOOLS.kustomize}`).message;
  }
};
