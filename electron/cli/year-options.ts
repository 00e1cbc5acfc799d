import { decimalSchema } from '../../shared/model/decimal'
import { UsageError } from './command'

export const yearMethods = ['mean', 'sum', 'weighted', 'bestN'] as const
export type YearMethod = (typeof yearMethods)[number]

export type YearOptions = {
  series: string
  method: YearMethod
  /** How many of the highest scores `bestN` takes. */
  count: number | null
  /** Decimal strings by campaign id, for `weighted`. */
  weights: ReadonlyMap<string, string> | null
  year: number | null
  decimals: number
}

type Values = Readonly<Record<string, string | undefined>>

/** @throws UsageError */
export function readYearOptions(values: Values): YearOptions {
  const { series, method } = values
  if (series === undefined || series === '') throw new UsageError('请用 --series 给出系列名称')
  const known = yearMethods.find((candidate) => candidate === method)
  if (known === undefined) throw new UsageError(`请用 --method 给出累计办法：${yearMethods.join('、')}`)
  if ((known === 'bestN') !== (values.n !== undefined)) throw new UsageError('--n 与 --method bestN 要一起用')
  if ((known === 'weighted') !== (values.weights !== undefined)) {
    throw new UsageError('--weights 与 --method weighted 要一起用')
  }
  return {
    series,
    method: known,
    count: readInteger(values, 'n', 1, 1000),
    weights: values.weights === undefined ? null : readWeights(values.weights),
    year: readInteger(values, 'year', 1900, 2999),
    decimals: readInteger(values, 'decimals', 0, 4) ?? 2,
  }
}

function readInteger(values: Values, name: string, least: number, greatest: number): number | null {
  const text = values[name]
  if (text === undefined) return null
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= greatest) return value
  throw new UsageError(`--${name} 应为 ${least} 到 ${greatest} 的整数`)
}

/** `c1=40,c2=60`; an id may itself contain an equals sign. */
function readWeights(text: string): ReadonlyMap<string, string> {
  const weights = new Map<string, string>()
  for (const pair of text.split(',')) {
    const [, id, weight] = /^(.+)=([^=]*)$/.exec(pair.trim()) ?? []
    if (id === undefined || weight === undefined || !decimalSchema.safeParse(weight).success) {
      throw new UsageError(`--weights 应写作 活动编号=权重，用逗号隔开：${pair}`)
    }
    if (weights.has(id)) throw new UsageError(`--weights 里有重复的活动：${id}`)
    weights.set(id, weight)
  }
  return weights
}
