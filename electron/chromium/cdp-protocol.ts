/** The part of the Chrome DevTools Protocol that this program uses. */
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'
export type WindowBounds = { left?: number; top?: number; width?: number; height?: number; windowState?: WindowState }
export type TargetInfo = { targetId: string; type: string; url: string; openerId?: string }
export type ExecutionContext = {
  id: number
  uniqueId: string
  origin: string
  auxData?: { isDefault?: boolean; frameId?: string }
}
export type PausedRequest = {
  requestId: string
  frameId: string
  resourceType: string
  request: { url: string; method: string; headers: Record<string, string>; postData?: string }
}
export type RemoteObject = { type: string; value?: unknown; objectId?: string; description?: string }
export type ExceptionDetails = { text: string; exception?: RemoteObject }
export type EvaluationResult = { result: RemoteObject; exceptionDetails?: ExceptionDetails }
export type PrintOptions = {
  landscape?: boolean
  displayHeaderFooter?: boolean
  printBackground?: boolean
  scale?: number
  /** Inches, as are the height and the margins. */
  paperWidth?: number
  paperHeight?: number
  marginTop?: number
  marginBottom?: number
  marginLeft?: number
  marginRight?: number
  pageRanges?: string
  headerTemplate?: string
  footerTemplate?: string
  preferCSSPageSize?: boolean
}

type Command<Parameters, Result = object> = { parameters: Parameters; result: Result }
type Nothing = Record<never, never>

export type CdpCommands = {
  'Browser.close': Command<Nothing>
  'Browser.getVersion': Command<Nothing, { product: string }>
  'Browser.getWindowForTarget': Command<{ targetId: string }, { windowId: number; bounds: WindowBounds }>
  'Browser.setWindowBounds': Command<{ windowId: number; bounds: WindowBounds }>
  'DOM.getFileInfo': Command<{ objectId: string }, { path: string }>
  'Fetch.enable': Command<{ patterns: { urlPattern: string }[] }>
  'Fetch.continueRequest': Command<{ requestId: string }>
  'Fetch.failRequest': Command<{ requestId: string; errorReason: 'Failed' | 'Aborted' | 'BlockedByClient' }>
  'Fetch.fulfillRequest': Command<{
    requestId: string
    responseCode: number
    responseHeaders: { name: string; value: string }[]
    body: string
  }>
  'Inspector.enable': Command<Nothing>
  'Page.enable': Command<Nothing>
  'Page.addScriptToEvaluateOnNewDocument': Command<{ source: string }>
  'Page.bringToFront': Command<Nothing>
  'Page.captureScreenshot': Command<{ format: 'png' }, { data: string }>
  'Page.crash': Command<Nothing>
  'Page.navigate': Command<{ url: string }, { frameId: string; errorText?: string }>
  'Page.printToPDF': Command<PrintOptions, { data: string }>
  'Page.reload': Command<Nothing>
  'Runtime.addBinding': Command<{ name: string }>
  'Runtime.callFunctionOn': Command<
    { functionDeclaration: string; arguments?: { value: unknown }[]; objectId?: string },
    EvaluationResult
  >
  'Runtime.enable': Command<Nothing>
  'Runtime.evaluate': Command<
    {
      expression: string
      awaitPromise?: boolean
      returnByValue?: boolean
      userGesture?: boolean
      uniqueContextId?: string
    },
    EvaluationResult
  >
  'Target.attachToTarget': Command<{ targetId: string; flatten: true }, { sessionId: string }>
  'Target.closeTarget': Command<{ targetId: string }>
  'Target.createTarget': Command<
    { url: string; newWindow?: boolean; background?: boolean; hidden?: boolean; width?: number; height?: number },
    { targetId: string }
  >
  'Target.setDiscoverTargets': Command<{ discover: true }>
}

export type CdpEvents = {
  'Fetch.requestPaused': PausedRequest
  'Inspector.targetCrashed': Nothing
  'Page.domContentEventFired': Nothing
  'Page.frameNavigated': { frame: { id: string; parentId?: string; url: string } }
  'Page.navigatedWithinDocument': { frameId: string; url: string }
  'Page.loadEventFired': Nothing
  'Page.windowOpen': { url: string }
  'Runtime.bindingCalled': { name: string; payload: string; executionContextId: number }
  'Runtime.exceptionThrown': { exceptionDetails: ExceptionDetails }
  'Runtime.executionContextCreated': { context: ExecutionContext }
  'Runtime.executionContextDestroyed': { executionContextId: number }
  'Runtime.executionContextsCleared': Nothing
  'Target.detachedFromTarget': { sessionId: string }
  'Target.targetCreated': { targetInfo: TargetInfo }
  'Target.targetDestroyed': { targetId: string }
}

export type CdpCommandName = keyof CdpCommands
export type CdpEventName = keyof CdpEvents
export type ParametersOf<Name extends CdpCommandName> = CdpCommands[Name]['parameters']
export type ResultOf<Name extends CdpCommandName> = CdpCommands[Name]['result']
