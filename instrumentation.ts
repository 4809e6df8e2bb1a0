import type { Instrumentation } from 'next';
import { logRequestError } from '@/lib/platform/http/request-error';

export const onRequestError: Instrumentation.onRequestError = logRequestError;
