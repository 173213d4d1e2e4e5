import { useState, type ReactNode } from "react";

export const Row = <T,>({ item, children, ...rest }: { item: T; children?: ReactNode }) => {
//~ 14 function Row [exported readonly lexicalSelf] <T> ((0))
//~ 21 type_parameter T in Row scope 1
//~ 25 parameter (0) in Row [anonymous] scope 1 : {type object_type@3:54}
//~ 27 local item in Row [pattern] scope 1
//~ 33 local children in Row [pattern] scope 1
//~ 46 local rest in Row [pattern] scope 1
//~ 54 object_type - in Row
//~ 56 property item in object_type@3:54 : :T%1
//~ 65 property children in object_type@3:54 [optional] : :ReactNode
//~ 62 → Row type :T%1
//~ 76 → Row type :ReactNode
  const [open, setOpen] = useState<boolean>(false);
//~ 10 local open in Row [readonly] scope 1 = useState<'boolean'>(boolean'false')[0]
//~ 16 local setOpen in Row [readonly] scope 1 = useState<'boolean'>(boolean'false')[1]
//~ 27 → Row call useState<'boolean'>(boolean'false')
  return (
    <li className="row" onClick={() => setOpen(!open)} {...rest}>
//~ 34 function (anonymous) in Row [anonymous lexicalSelf]
//~ 40 → (anonymous)@6:34 call setOpen%1((! open%1))
      <ui.Label text={label(item)} />
//~ 8 → Row read ui
//~ 11 → Row call ui.Label(text=label(item%1))
//~ 23 → Row call label(item%1)
      {open && <Panel>{children}</Panel>}
//~ 17 → Row call Panel()
    </li>
  );
};
export class Page extends Component<Props> {
//~ 14 class Page [exported]
//~ 27 → Page extend Component
//~ 37 → Page type :Props
  render() {
//~ 3 method render in Page
    return <>{this.props.items.map((item) => <Row key={item.id} item={item} />)}</>;
//~ 36 function (anonymous) in render [anonymous lexicalSelf] (item) context argument self%4.props.items.map(ƒ(anonymous)@14:36) #0
//~ 37 parameter item in (anonymous)@14:36 scope 5
//~ 20 → render read self%4.props
//~ 26 → render read self%4.props.items
//~ 32 → render call self%4.props.items.map(ƒ(anonymous)@14:36)
//~ 47 → (anonymous)@14:36 call Row(key=item%5.id, item=item%5)
//~ 61 → (anonymous)@14:36 read item%5.id
  }
}
//~ bindings:
//~   assign item ← (0)%1.item
//~   assign children ← (0)%1.children
//~   assign rest ← rest((0)%1 without item, children)
//~   return Row ← ?
//~   return (anonymous)@6:34 ← setOpen%1((! open%1))
//~   return render ← ?
//~   return (anonymous)@14:36 ← Row(key=item%5.id, item=item%5)
//~ imports:
//~   named useState as useState from 'react' 1:10
//~   named ReactNode as ReactNode from 'react' [typeOnly] 1:25
//~ exports:
//~   named Row is Row
//~   named Page is Page
//~ heritage:
//~   Page extends :Component<:Props>
