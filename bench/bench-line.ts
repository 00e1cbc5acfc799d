/** One figure of a benchmark: `value` in `unit`, its ratio to `against` in the same run, and whether the ratio meets the aim. */
export type BenchLine = {
  name: string
  value: number
  unit: string
  against: string
  ratio: number
  aim: number
  met: boolean
}
