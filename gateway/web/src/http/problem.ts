/** A refusal as RFC 9457 gives it, or the lack of any answer. Everything that goes wrong on the way to a service becomes one of these. */
export interface ProblemField {
  readonly pointer: string
  readonly code: string
}

export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly ProblemField[]

  constructor(status: number, code: string, fields: readonly ProblemField[] = []) {
    super(`${status} ${code}`)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.fields = fields
  }

  /** Nobody answered: the connection, not the service, is the reason. */
  static unreachable(): Problem {
    return new Problem(0, 'unreachable')
  }

  /** The session is over; what was being written is still in memory. */
  static signedOut(): Problem {
    return new Problem(401, 'sign-in-again')
  }

  static async of(response: Response): Promise<Problem> {
    if (!(response.headers.get('content-type') ?? '').includes('application/problem+json')) {
      return new Problem(response.status, codeOfStatus(response.status))
    }
    const body: unknown = await response.json().catch(() => null)
    return problemFrom(response.status, body)
  }
}

export function problemFrom(status: number, body: unknown): Problem {
  if (!isRecord(body)) return new Problem(status, codeOfStatus(status))
  const named = typeof body.type === 'string' ? /^urn:problem:[a-z-]+:([a-z-]+)$/.exec(body.type)?.[1] : undefined
  const errors: unknown[] = Array.isArray(body.errors) ? body.errors : []
  const fields = errors.flatMap((error) =>
    isRecord(error) && typeof error.code === 'string'
      ? [{ pointer: fieldName(error.pointer), code: error.code }]
      : [])
  return new Problem(status, named ?? codeOfStatus(status), fields)
}

/** `#/headcount`, `/headcount` and `headcount` all name the same field. */
function fieldName(pointer: unknown): string {
  return typeof pointer === 'string' ? pointer.replace(/^#?\/?/, '').split('/')[0] ?? '' : ''
}

export function codeOfStatus(status: number): string {
  if (status === 401) return 'sign-in-again'
  if (status === 403) return 'not-yours'
  if (status === 404) return 'not-found'
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many-requests'
  if (status === 502 || status === 503 || status === 504) return 'away'
  return 'unknown'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
