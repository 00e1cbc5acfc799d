/** The contract between the windows, the main process and the store: channel → request schema and response type. */
import type { z } from 'zod'
import { campaignChannels } from './channels/campaigns'
import { checkChannels } from './channels/checks'
import { contestChannels } from './channels/contests'
import { hallChannels } from './channels/hall'
import { importChannels } from './channels/imports'
import { officeChannels } from './channels/offices'
import { programChannels } from './channels/program'

export const contract = {
  ...officeChannels,
  ...campaignChannels,
  ...contestChannels,
  ...checkChannels,
  ...importChannels,
  ...hallChannels,
  ...programChannels,
}

export type Contract = typeof contract
export type ChannelName = keyof Contract
export type RequestOf<Name extends ChannelName> = z.output<Contract[Name]['request']>
export type RequestInputOf<Name extends ChannelName> = z.input<Contract[Name]['request']>
export type ResponseOf<Name extends ChannelName> = Exclude<Contract[Name]['response'], undefined>

type NamesOfKind<Kind> = { [Name in ChannelName]: Contract[Name]['kind'] extends Kind ? Name : never }[ChannelName]
export type QueryName = NamesOfKind<'query'>
export type CommandName = NamesOfKind<'command'>
export type StoreName = QueryName | CommandName
