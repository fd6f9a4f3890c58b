import { KUBERNETES_VERSION } from './kubernetes.js';
import { runTool } from './run-tool.js';
import { schemaFolder } from './schemas.js';

/** What kubeconform finds wrong with rendered manifests, by schemas that know every field. Throws MissingTool. */
export const schemaFaults = async (manifests: string): Promise<string[]> => {
  const folder = await schemaFolder();
  const { code, output } = await runTool(
    'kubeconform',
    [
      '-strict',
      `-kubernetes-version=${KUBERNETES_VERSION}`,
      `-schema-location=${folder}/kubernetes/{{.ResourceKind}}{{.KindSuffix}}.json`,
      `-schema-location=${folder}/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json`,
      '-',
    ],
    manifests,
  );
  return code === 0 ? [] : output.trim().split('\n');
};
