import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { type Role } from './principal.js';

export const accessKey = 'junban:access';
export const guestsKey = 'junban:guests';

/** What {@link Access} or {@link Public} says of a route. */
export type AccessRule = Role[] | 'public';

type RouteDecorator = MethodDecorator & ClassDecorator;

/** The route, or each of the controller's, is for users with one of these roles. */
export const Access = (...allowed: [Role, ...Role[]]): RouteDecorator =>
  applyDecorators(SetMetadata(accessKey, allowed), ApiBearerAuth());

/** Beside {@link Access}: also for those who are not signed in, with or without a guest's access token. */
export const GuestsToo = (): RouteDecorator => SetMetadata(guestsKey, true);

/** The route is for everybody; a token that comes with the request is not looked at. */
export const Public = (): RouteDecorator => SetMetadata(accessKey, 'public');
