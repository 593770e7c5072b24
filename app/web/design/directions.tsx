import {
  Button,
  Card,
  Face,
  LinkButton,
  Prose,
  Row,
  Rows,
  SelectField,
  Tag,
  TextField,
} from '#platform/web/ui/index.ts'
import { noura } from './sample.ts'
import { Section, Specimen } from './specimen.tsx'

export function Directions() {
  return (
    <Section
      id="directions"
      title="Right to left"
      specimens={
        <Specimen
          name="The same parts, written from the right"
          code="dir=&quot;rtl&quot;"
          layout="bare"
        >
          <div dir="rtl" lang="ar" className="design-rtl">
            <Card title="بانتظار أحد" action={<a href="#directions">كل الأسئلة</a>}>
              <Rows>
                <Row
                  start={<Face person={noura} here />}
                  title="خرجت أولى أوانيّ من الفرن"
                  meta="سؤال · منذ يوم"
                  end={
                    <LinkButton to="/design" size="s" icon="reply">
                      رد
                    </LinkButton>
                  }
                />
              </Rows>
              <Prose>
                <p>الطين يتذكر كل لمسة. خفّف المزيج حتى يسيل كالحليب.</p>
                <blockquote>دائما حيث تكون الطبقة أسمك</blockquote>
              </Prose>
            </Card>
            <Card>
              <div className="form">
                <TextField
                  name="rtl-name"
                  label="الاسم"
                  defaultValue="نورة"
                  hint="يظهر بجانب رسائلك"
                />
                <SelectField
                  name="rtl-choice"
                  label="المنطقة"
                  choices={[{ value: 'r', label: 'الرياض' }]}
                />
                <div className="actions">
                  <Button kind="main" icon="send">
                    أرسل
                  </Button>
                  <Tag tone="good" icon="check">
                    تم
                  </Tag>
                </div>
              </div>
            </Card>
          </div>
        </Specimen>
      }
    >
      <p>
        Only logical properties, so the page turns round by <code>dir</code>. What people write
        carries <code>dir="auto"</code>: an Arabic message in an English community runs as it was
        written.
      </p>
    </Section>
  )
}
