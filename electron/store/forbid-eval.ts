import { z } from 'zod'

/** Schemas made after this module do not try whether code may be generated, which the page's policy forbids. */
z.config({ jitless: true })
