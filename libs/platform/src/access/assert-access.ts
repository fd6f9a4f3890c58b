import { type INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { StartupError } from '../startup/startup-error.js';
import { accessKey, guestsKey } from './access.js';

type Controller = new (...args: never[]) => object;

const scanner = new MetadataScanner();

function faultOf(controller: Controller, method: string): string | undefined {
  const handler = (controller.prototype as Record<string, object>)[method]!;
  // Only methods of the router have a path; handlers of events have none.
  if (!Reflect.hasMetadata('path', handler)) return undefined;
  const says = (key: string) => Reflect.hasMetadata(key, handler) || Reflect.hasMetadata(key, controller);
  if (says(accessKey)) return undefined;
  return says(guestsKey)
    ? `${controller.name}.${method} has @GuestsToo() without @Access(…): say who else may use it.`
    : `${controller.name}.${method} says nothing of who may use it: add @Access(…) or @Public().`;
}

/** Refuses an application with a route that does not say who may use it: nothing is open by oversight. */
export function assertEveryRouteHasAccess(app: INestApplication): void {
  const controllers = [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .map((wrapper) => wrapper.metatype as Controller | undefined)
    .filter((controller) => controller !== undefined);
  const faults = controllers.flatMap((controller) =>
    scanner
      .getAllMethodNames(controller.prototype as object)
      .flatMap((method) => faultOf(controller, method) ?? []),
  );
  if (faults.length > 0) throw new StartupError([...new Set(faults)].join('\n'));
}
