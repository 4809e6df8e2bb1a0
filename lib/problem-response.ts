/** A refusal of the API as a problem document (RFC 9457), never cached. */
export function problemResponse(problem: {
  status: number;
  title: string;
  errors?: { field: string; message: string }[];
}): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
