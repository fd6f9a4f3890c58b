import { runTool } from './run-tool.js';

/**
 * What kube-score advises and we do otherwise: a limit of processor time makes a pod wait though its node is idle; ours are of
 * user 1000, which no node has; which pods a policy means, and what it says, is looked at by our own rule, since some are for
 * pods of other manifests.
 */
const OTHERWISE = [
  'container-resources',
  'container-security-context-user-group-id',
  'container-image-pull-policy',
  'pod-networkpolicy',
  'networkpolicy-targets-pod',
];

/** What kube-score finds critical in rendered manifests. Throws MissingTool. */
export const scoreFaults = async (manifests: string): Promise<string[]> => {
  const ignored = OTHERWISE.flatMap((test) => ['--ignore-test', test]);
  const args = ['score', '--output-format', 'ci', ...ignored, '-'];
  const { output } = await runTool('kube-score', args, manifests);
  return output.split('\n').filter((line) => line.startsWith('[CRITICAL]'));
};
