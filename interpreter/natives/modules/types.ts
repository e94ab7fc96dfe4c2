// _types: the interpreter's own classes, under the names by which types shows them.

import { codeClass } from "../../objects/code-object.ts";
import {
  cellClass,
  classMethodDescriptorClass,
  functionClass,
  getSetClass,
  memberClass,
  methodClass,
  methodDescriptorClass,
  methodWrapperClass,
  nativeFunctionClass,
  slotWrapperClass,
} from "../../objects/function.ts";
import { asyncGeneratorClass, coroutineClass, generatorClass } from "../../objects/generator.ts";
import { moduleClass } from "../../objects/module.ts";
import { ellipsisClass, noneClass, notImplementedClass } from "../../objects/singleton.ts";
import { genericAliasClass } from "../builtins/generic-alias.ts";
import { mappingProxyClass } from "../builtins/mappingproxy.ts";
import { unionClass } from "../builtins/union.ts";
import type { NativeModule } from "../module.ts";
import { namespaceClass } from "./simple-namespace.ts";

export const typesModule: NativeModule = {
  name: "_types",
  doc: "Classes of the interpreter.",
  functions: {},
  values: {
    FunctionType: functionClass,
    LambdaType: functionClass,
    CodeType: codeClass,
    MappingProxyType: mappingProxyClass,
    SimpleNamespace: namespaceClass,
    CellType: cellClass,
    GeneratorType: generatorClass,
    CoroutineType: coroutineClass,
    AsyncGeneratorType: asyncGeneratorClass,
    MethodType: methodClass,
    BuiltinFunctionType: nativeFunctionClass,
    BuiltinMethodType: nativeFunctionClass,
    WrapperDescriptorType: slotWrapperClass,
    MethodWrapperType: methodWrapperClass,
    MethodDescriptorType: methodDescriptorClass,
    ClassMethodDescriptorType: classMethodDescriptorClass,
    ModuleType: moduleClass,
    GetSetDescriptorType: getSetClass,
    MemberDescriptorType: memberClass,
    GenericAlias: genericAliasClass,
    UnionType: unionClass,
    EllipsisType: ellipsisClass,
    NoneType: noneClass,
    NotImplementedType: notImplementedClass,
  },
};
