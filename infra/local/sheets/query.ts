import type { ApiRequest } from '../api.ts';
import { declared, type Field, parameterOf } from './declared.ts';
import { badField } from './errors.ts';
import type { Route } from './routes.ts';
import { BODIES, checkParameter } from './schema.ts';

/**
 * The request with its parameters under their names in JSON, which Google also takes in `snake_case`.
 * @throws 400 for a name that the method does not have, and for a value that the parameter cannot have
 */
export function withQuery(request: ApiRequest, { method }: Route): ApiRequest {
  const query = new URLSearchParams();
  for (const [written, value] of request.query) {
    // `$alt`, `$.xgafv`: about the transport, with Google too.
    if (written.startsWith('$')) continue;
    const name = parameterOf(method, written) === undefined ? camel(written) : written;
    const parameter = parameterOf(method, name);
    if (parameter !== undefined && parameter.message === undefined) checkParameter(name, parameter, value);
    else if (bodyField(method, name) === undefined) throw unknownParameter(written);
    query.append(name, value);
  }
  return { ...request, query };
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase());

/** Where the body is the whole request, Google knows its fields in the query too; here they are passed over. */
function bodyField(method: string, name: string): Field | undefined {
  const message = parameterOf(method, 'requestBody')?.message ?? '';
  return BODIES[message] === undefined ? declared().get(message)?.get(name) : undefined;
}

const unknownParameter = (name: string) =>
  badField(
    `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be ` +
      'found in request message.',
  );
